package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.application.SdmxAnswer;
import dev.frontier.indicator.config.ReadConfig;
import dev.frontier.indicator.config.SdmxConfig;
import dev.frontier.indicator.domain.sdmx.Component;
import dev.frontier.indicator.domain.sdmx.DataPoint;
import dev.frontier.indicator.domain.sdmx.DataSet;
import dev.frontier.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;

/** Answers so that whoever has the same already need not be sent it again. */
@ApplicationScoped
public class SdmxAnswers {

  private final ReadConfig readConfig;
  private final SdmxConfig config;
  private final Clock clock;

  /** Uses these settings and this clock. */
  public SdmxAnswers(ReadConfig readConfig, SdmxConfig config, Clock clock) {
    this.readConfig = readConfig;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The answer to a question.
   *
   * @param format how it is written
   * @param content what decides whether it says the same as another
   * @param changed when what it says was last seen to change; null if that is not known
   * @param asOf the instant asked for; null for the latest
   * @param body writes it
   */
  Response of(
      SdmxRequest request,
      HttpHeaders headers,
      Negotiation format,
      Object content,
      Instant changed,
      Instant asOf,
      StreamingOutput body) {
    // Weak: it says when it was made, so that the bytes differ.
    EntityTag tag = ETags.weak(content, request.address(), format.contentType(), request.chinese());
    Instant modified = settled(changed);
    Response.ResponseBuilder answer =
        ETags.notModified(headers, tag)
            .orElseGet(
                () ->
                    request.header(HttpHeaders.IF_NONE_MATCH) == null
                            && notModifiedSince(
                                request.header(HttpHeaders.IF_MODIFIED_SINCE), modified)
                        ? Response.notModified(tag)
                        : Response.ok(body)
                            .tag(tag)
                            .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                            .header(HttpHeaders.CONTENT_LANGUAGE, request.chinese() ? "zh" : "en"));
    if (modified != null) {
      answer.lastModified(Date.from(modified));
    }
    return answer
        .header(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding")
        .cacheControl(caching(asOf))
        .build();
  }

  /** Null while a change under way could still turn out to be older than the one seen. */
  Instant settled(Instant changed) {
    return changed == null || changed.isAfter(clock.instant().minus(config.settledAfter()))
        ? null
        : changed.truncatedTo(ChronoUnit.SECONDS);
  }

  /** By RFC 9110, section 13.1.3: only where no tag was sent, and a time that can be read. */
  static boolean notModifiedSince(String since, Instant modified) {
    if (since == null || modified == null) {
      return false;
    }
    try {
      return !modified.isAfter(
          ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private CacheControl caching(Instant asOf) {
    CacheControl caching = new CacheControl();
    caching.setNoTransform(false);
    if (asOf != null && asOf.isBefore(clock.instant().minus(readConfig.settledAfter()))) {
      caching.setMaxAge((int) readConfig.keepSettled().toSeconds());
    } else {
      caching.setNoCache(true);
    }
    return caching;
  }

  /** A fingerprint of data, made as they go by: they may be too many for one text. */
  static String fingerprint(SdmxAnswer answer) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (DataSet set : answer.dataSets()) {
        add(sha, set.action() + " " + set.validFrom() + " " + set.validTo());
        for (DataPoint point : set.points()) {
          for (Component component : Component.values()) {
            add(sha, point.text(component));
          }
        }
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void add(MessageDigest sha, String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    // Missing is not empty, and where one ends the next begins.
    int length = text == null ? -1 : bytes.length;
    sha.update((byte) (length >> 16));
    sha.update((byte) (length >> 8));
    sha.update((byte) length);
    sha.update(bytes);
  }
}
