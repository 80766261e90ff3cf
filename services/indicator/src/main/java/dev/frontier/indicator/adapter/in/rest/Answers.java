package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.indicator.application.BadQuery;
import dev.frontier.indicator.application.TooMuchAsked;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.tables.CsvFile;
import dev.frontier.platform.tables.Sheet;
import dev.frontier.platform.tables.WorkbookFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers reads so that whoever has the same already need not be sent it again. */
@ApplicationScoped
public class Answers {

  private final ReadConfig config;
  private final Clock clock;
  private final ObjectMapper mapper;
  private final Fingerprint fingerprint;

  /** Uses these settings, this clock, and the mapper that answers are written with. */
  public Answers(ReadConfig config, Clock clock, ObjectMapper mapper, Fingerprint fingerprint) {
    this.config = config;
    this.clock = clock;
    this.mapper = mapper;
    this.fingerprint = fingerprint;
  }

  /**
   * The answer to a question for a list, in the format, the fields and the page asked for.
   *
   * @param ask answers it as of an instant; null for the latest
   */
  <T> Response of(Question question, Function<Instant, T> ask, View<T> view) {
    Instant first = question.asked().asOf();
    Instant asOf = question.page().asOf() == null ? first : question.page().asOf();
    T answer = answered(ask, asOf);
    boolean named = question.format() != Format.JSON && view.names() != null;
    EntityTag tag =
        fingerprint.of(
            view.content().apply(answer),
            view.next().apply(answer),
            question.format(),
            named ? view.names().apply(answer) : null);
    Response.ResponseBuilder response =
        ETags.notModified(question.headers(), tag).orElseGet(() -> shown(question, answer, view));
    String next = view.next().apply(answer);
    if (next != null) {
      response.link(Page.address(question.uri(), next), "next");
    }
    return response
        .tag(tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .cacheControl(caching(asOf))
        .build();
  }

  private <T> Response.ResponseBuilder shown(Question question, T answer, View<T> view) {
    Response.ResponseBuilder response = Response.ok().type(question.format().type());
    if (question.format() == Format.JSON) {
      return response.entity(json(question.fields(), answer, view));
    }
    Sheet<?> all = view.sheet().apply(answer);
    Sheet<?> sheet =
        question.fields().all()
            ? all
            : all.only(name -> view.keys().contains(name) || question.fields().hold(name));
    StreamingOutput file =
        question.format() == Format.CSV
            ? target -> CsvFile.write(sheet, question.mark(), target)
            : target -> WorkbookFile.write(sheet, target);
    String name = sheet.name() + "." + question.format().word();
    return response
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .entity(file);
  }

  private <T> Object json(Fields fields, T answer, View<T> view) {
    if (fields.all()) {
      return answer;
    }
    JsonNode tree = mapper.valueToTree(answer);
    view.lists().apply(tree).forEach(entries -> fields.prune(entries, view.keys()));
    return tree;
  }

  /**
   * The answer to a question about an instant, which is the question's {@code asOf}.
   *
   * @param ask answers it; null for the latest
   * @param content of an answer what it says, without the instant it was given at
   */
  <T> Response asOf(
      Parameters asked, HttpHeaders headers, Function<Instant, T> ask, Function<T, ?> content) {
    Instant asOf = asked.asOf();
    T body = answered(ask, asOf);
    return of(headers, body, content.apply(body), asOf);
  }

  private static <T> T answered(Function<Instant, T> ask, Instant asOf) {
    try {
      return ask.apply(asOf);
    } catch (BadQuery bad) {
      throw Parameters.invalid(bad);
    } catch (TooMuchAsked tooMuch) {
      throw Problem.of(ProblemType.ANSWER_TOO_LARGE).with("limit", tooMuch.limit()).asException();
    }
  }

  /**
   * The answer to a question for a version of something.
   *
   * @param asOf the instant asked for; null for the latest
   */
  Response version(HttpHeaders headers, Object body, EntityTag tag, Instant asOf) {
    return ETags.notModified(headers, tag)
        .orElseGet(() -> Response.ok(body).tag(tag))
        .cacheControl(caching(asOf))
        .build();
  }

  /** The answer to a question that has no parameters: how something is now. */
  Response now(UriInfo uri, HttpHeaders headers, Supplier<?> ask) {
    new Parameters(uri);
    Object body = ask.get();
    return of(headers, body, body, null);
  }

  /**
   * The answer to a read.
   *
   * @param content what decides whether the answer says the same as another: the answer without the
   *     instant it was given at
   * @param asOf the instant asked for; null for the latest, which anybody may keep but must ask
   *     about again
   */
  private Response of(HttpHeaders headers, Object body, Object content, Instant asOf) {
    // Weak: the same figures under another instant are the same answer, though not the same bytes.
    EntityTag tag = fingerprint.of(content);
    return ETags.notModified(headers, tag)
        .orElseGet(() -> Response.ok(body).tag(tag))
        .cacheControl(caching(asOf))
        .build();
  }

  private CacheControl caching(Instant asOf) {
    CacheControl caching = new CacheControl();
    caching.setNoTransform(false);
    if (asOf != null && asOf.isBefore(clock.instant().minus(config.settledAfter()))) {
      caching.setMaxAge((int) config.keepSettled().toSeconds());
    } else {
      caching.setNoCache(true);
    }
    return caching;
  }
}
