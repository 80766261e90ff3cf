package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import dev.frontier.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/**
 * Tells whether two answers say the same. An answer is written without the names of its properties,
 * which are much of its length, and only that is hashed: the texts of whole answers and their
 * hashes took a fifth of the processor time of a read.
 */
@ApplicationScoped
public class Fingerprint {

  private final ObjectWriter values;

  /** Writes values as this mapper does. */
  public Fingerprint(ObjectMapper mapper) {
    ObjectMapper nameless = mapper.copy();
    nameless.setAnnotationIntrospector(
        AnnotationIntrospector.pair(
            new WithoutNames(), nameless.getSerializationConfig().getAnnotationIntrospector()));
    this.values = nameless.writer();
  }

  /** A weak tag over these parts, any of which may be null. */
  EntityTag of(Object... parts) {
    try {
      return ETags.weak(values.writeValueAsString(Arrays.asList(parts)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An answer cannot be written", e);
    }
  }

  /** Lets a record be written as the list of its values. */
  private static final class WithoutNames extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonFormat.Value findFormat(Annotated annotated) {
      return annotated instanceof AnnotatedClass && annotated.getRawType().isRecord()
          ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
          : null;
    }
  }
}
