package dev.frontier.policytracker.adapter.in.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.policytracker.config.PlanConfig;
import dev.frontier.policytracker.domain.plan.PlanDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a plan's YAML from a stranger: bounded in size and depth, no key twice, one document, and
 * no aliases at all. A plan has no use for aliases, and they are how a small file grows into a huge
 * one.
 */
@ApplicationScoped
class PlanReader {

  private final YAMLMapper mapper;
  private final PlanConfig config;

  PlanReader(PlanConfig config) {
    this.config = config;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(config.maxBytes());
    options.setNestingDepthLimit(config.maxDepth());
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    YAMLFactory factory =
        YAMLFactory.builder()
            .loaderOptions(options)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(config.maxDepth())
                    .maxStringLength(config.maxBytes())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    this.mapper =
        YAMLMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new JavaTimeModule())
            .build();
  }

  /**
   * The plan in these bytes; its rules are not checked yet.
   *
   * @throws ProblemException when they are too many or not YAML
   * @throws MismatchedInputException when they are YAML of something else; it names the place
   */
  PlanDraft read(byte[] bytes) throws MismatchedInputException {
    if (bytes.length > config.maxBytes()) {
      throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
          .with("limit", config.maxBytes())
          .asException();
    }
    try {
      refuseAliases(bytes);
      PlanFile file = mapper.readValue(bytes, PlanFile.class);
      if (file == null) {
        throw malformed(1);
      }
      return file.draft();
    } catch (MismatchedInputException e) {
      if (e.getPath().isEmpty()) {
        throw malformed(line(e.getLocation()));
      }
      throw e;
    } catch (JsonProcessingException e) {
      throw malformed(line(e.getLocation()));
    } catch (YAMLException e) {
      throw malformed(1);
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
    }
  }

  private void refuseAliases(byte[] bytes) throws IOException {
    try (YAMLParser parser = ((YAMLFactory) mapper.getFactory()).createParser(bytes)) {
      while (parser.nextToken() != null) {
        if (parser.isCurrentAlias()) {
          throw new JsonParseException(parser, "A plan has no aliases");
        }
      }
    }
  }

  private static int line(JsonLocation at) {
    return at == null ? 1 : Math.max(1, at.getLineNr());
  }

  private static ProblemException malformed(int line) {
    return Problem.of(ProblemType.MALFORMED_BODY)
        .with("format", "YAML")
        .with("line", line)
        .extension("line", line)
        .asException();
  }
}
