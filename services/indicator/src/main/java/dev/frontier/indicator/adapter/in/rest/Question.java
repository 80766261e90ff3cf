package dev.frontier.indicator.adapter.in.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question for a list, with how its answer is to look.
 *
 * @param mark whether a CSV file begins with the byte order mark
 */
record Question(
    UriInfo uri,
    HttpHeaders headers,
    Parameters asked,
    Format format,
    boolean mark,
    Fields fields,
    Page page) {

  /** Every such question can be asked with these. */
  private static final List<String> COMMON =
      List.of(Parameters.AS_OF, Format.PARAMETER, Format.MARK, Page.LIMIT, Page.CURSOR);

  /**
   * Reads a question.
   *
   * @param entry what an entry is in JSON; null where its properties cannot be chosen
   * @param most entries of a page
   * @param own parameters beside those that all such questions have
   */
  static Question of(
      UriInfo uri, HttpHeaders headers, Class<? extends Record> entry, int most, String... own) {
    List<String> known = new ArrayList<>(Arrays.asList(own));
    known.addAll(COMMON);
    if (entry != null) {
      known.add(Fields.PARAMETER);
    }
    Parameters asked = new Parameters(uri, known.toArray(String[]::new));
    return new Question(
        uri,
        headers,
        asked,
        Format.of(asked, headers),
        "true".equals(asked.choice(Format.MARK, List.of("true", "false"))),
        entry == null ? Fields.ALL : Fields.of(asked, entry),
        Page.of(asked, uri, most));
  }

  /**
   * Reads a question whose answer there is in JSON alone, and whole.
   *
   * @param most entries of a page
   * @param own parameters beside those that say the instant and the page
   */
  static Question json(UriInfo uri, HttpHeaders headers, int most, String... own) {
    List<String> known = new ArrayList<>(Arrays.asList(own));
    known.addAll(List.of(Parameters.AS_OF, Page.LIMIT, Page.CURSOR));
    Parameters asked = new Parameters(uri, known.toArray(String[]::new));
    return new Question(
        uri, headers, asked, Format.JSON, false, Fields.ALL, Page.of(asked, uri, most));
  }
}
