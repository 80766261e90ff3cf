package dev.frontier.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags and conditional requests as RFC 9110, sections 8.8.3 and 13.1, has them. */
public final class ETags {

  private static final Pattern TAG =
      Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");

  private ETags() {}

  /** A strong tag for a numbered version of one resource: same number, same bytes. */
  public static EntityTag ofVersion(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * A strong tag over what decides the bytes of the answer; the parts are hashed and may be null.
   */
  public static EntityTag strong(Object... parts) {
    return new EntityTag(digest(parts));
  }

  /**
   * A weak tag: same meaning, though perhaps not the same bytes (another language, another
   * compression).
   */
  public static EntityTag weak(Object... parts) {
    return new EntityTag(digest(parts), true);
  }

  /**
   * For GET: a ready 304 when the reader has this version already, else empty. Comparison is weak,
   * as RFC 9110 says for If-None-Match.
   */
  public static Optional<Response.ResponseBuilder> notModified(
      HttpHeaders headers, EntityTag current) {
    String sent = joined(headers, HttpHeaders.IF_NONE_MATCH);
    if (sent == null || !matches(sent, current, false)) {
      return Optional.empty();
    }
    return Optional.of(Response.notModified(current));
  }

  /**
   * For a change: lets it pass when If-Match names the current version (strong comparison).
   *
   * @throws ProblemException 428 {@link ProblemType#PRECONDITION_REQUIRED} without the header, 412
   *     {@link ProblemType#PRECONDITION_FAILED} when it names another version
   */
  public static void requireMatch(HttpHeaders headers, EntityTag current) {
    String sent = joined(headers, HttpHeaders.IF_MATCH);
    if (sent == null) {
      throw Problem.of(ProblemType.PRECONDITION_REQUIRED).asException();
    }
    if (!matches(sent, current, true)) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED)
          .with("current", text(current))
          .asException();
    }
  }

  /**
   * The version that If-Match names when tags are made by {@link #ofVersion}: what a use case
   * compares within its transaction. Empty for {@code *}.
   *
   * @throws ProblemException 428 without the header, 412 when it holds no version of ours
   */
  public static Optional<Long> requiredVersion(HttpHeaders headers) {
    String sent = joined(headers, HttpHeaders.IF_MATCH);
    if (sent == null) {
      throw Problem.of(ProblemType.PRECONDITION_REQUIRED).asException();
    }
    if (sent.trim().equals("*")) {
      return Optional.empty();
    }
    return parse(sent).stream()
        .filter(tag -> !tag.isWeak() && tag.getValue().matches("\\d{1,18}"))
        // Any of several may match (RFC 9110, 13.1.1); versions only grow, so it is the highest.
        .map(tag -> Long.parseLong(tag.getValue()))
        .max(Comparator.naturalOrder())
        .map(Optional::of)
        .orElseThrow(
            () -> Problem.of(ProblemType.PRECONDITION_FAILED).with("current", null).asException());
  }

  /** A tag as it stands in a header. */
  public static String text(EntityTag tag) {
    return (tag.isWeak() ? "W/\"" : "\"") + tag.getValue() + "\"";
  }

  static boolean matches(String header, EntityTag current, boolean strong) {
    if (header.trim().equals("*")) {
      return true;
    }
    return parse(header).stream()
        .anyMatch(
            tag ->
                tag.getValue().equals(current.getValue())
                    && !(strong && (tag.isWeak() || current.isWeak())));
  }

  private static List<EntityTag> parse(String header) {
    List<EntityTag> tags = new ArrayList<>();
    Matcher matcher = TAG.matcher(header);
    while (matcher.lookingAt()) {
      tags.add(new EntityTag(matcher.group(2), matcher.group(1) != null));
      if (matcher.end() == header.length()) {
        break;
      }
      matcher.region(matcher.end(), header.length());
    }
    return tags;
  }

  private static String joined(HttpHeaders headers, String name) {
    List<String> values = headers.getRequestHeader(name);
    return values == null || values.isEmpty() ? null : String.join(",", values);
  }

  private static String digest(Object... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Object part : parts) {
        byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        // The length first, so that ("ab","c") and ("a","bc") differ.
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
