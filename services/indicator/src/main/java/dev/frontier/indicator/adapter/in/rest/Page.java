package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.platform.http.ETags;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which part of a long answer is asked for. All pages of one answer are as of the same instant,
 * which the cursor carries: what is published while somebody turns the pages neither doubles nor
 * hides an entry.
 *
 * @param from of how many entries before it
 * @param limit most entries; {@link Integer#MAX_VALUE} for all
 * @param asOf the instant of the pages before; null on the first
 * @param question what is asked, in few characters: a cursor belongs to one question
 */
record Page(int from, int limit, Instant asOf, String question) {

  /** All entries. */
  static final Page ALL = new Page(0, Integer.MAX_VALUE, null, "");

  /** Asks for so many entries. */
  static final String LIMIT = "limit";

  /** What that parameter means. */
  static final String LIMIT_SAYS = "Most entries of one page; without it all come at once.";

  /** Asks for the next ones. */
  static final String CURSOR = "cursor";

  /** What that parameter means. */
  static final String CURSOR_SAYS =
      "The next of the page before, with the same question; only with limit.";

  /** How the same entries are shown may change from page to page. */
  private static final Set<String> NOT_THE_QUESTION =
      Set.of(LIMIT, CURSOR, Fields.PARAMETER, Format.PARAMETER, Format.MARK);

  private static final String SEPARATOR = " ";

  /** The page that the parameters ask for. */
  static Page of(Parameters asked, UriInfo uri, int most) {
    Integer limit = asked.count(LIMIT, most);
    String cursor = asked.optional(CURSOR);
    String question = question(uri.getQueryParameters());
    if (cursor == null) {
      return new Page(0, limit == null ? Integer.MAX_VALUE : limit, null, question);
    }
    return after(cursor, limit == null ? most : limit, question);
  }

  private static String question(MultivaluedMap<String, String> parameters) {
    TreeMap<String, List<String>> asked = new TreeMap<>(parameters);
    asked.keySet().removeAll(NOT_THE_QUESTION);
    return ETags.strong(asked).getValue();
  }

  private static Page after(String cursor, int limit, String question) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
      String[] parts = text.split(SEPARATOR);
      int from = Integer.parseInt(parts[0]);
      if (parts.length == 3 && from > 0 && parts[2].equals(question)) {
        return new Page(from, limit, Parameters.instantOf(parts[1]), question);
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      // Answered below, as the cursor of another question is.
    }
    throw Problem.of(ProblemType.INVALID_CURSOR).asException();
  }

  /** Of these entries those on the page. */
  <T> List<T> of(List<T> all) {
    int start = Math.min(from, all.size());
    return all.subList(start, start + Math.min(limit, all.size() - start));
  }

  /**
   * The cursor of the next page; null if there is none.
   *
   * @param all how many entries there are
   * @param held the instant that this page holds for
   */
  String next(int all, Instant held) {
    return limit >= all - from ? null : cursor(from + limit, held);
  }

  /**
   * The cursor of a page that begins at a place which is no count of entries.
   *
   * @param place from 1; {@link #from} of that page
   * @param held the instant that this page holds for
   */
  String at(int place, Instant held) {
    return cursor(place, held);
  }

  private String cursor(int next, Instant held) {
    String text = next + SEPARATOR + held + SEPARATOR + question;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The address of the page with this cursor, as the public door has it. */
  static String address(UriInfo uri, String cursor) {
    URI next = uri.getRequestUriBuilder().replaceQueryParam(CURSOR, cursor).build();
    return next.getRawPath() + "?" + next.getRawQuery();
  }
}
