package dev.frontier.local.build;

import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What a report of tests says.
 *
 * @param tests all that were to run
 * @param failed those that failed or broke off
 * @param skipped those that did not run
 * @param seconds how long they took
 */
record TestCounts(int tests, int failed, int skipped, double seconds) {

  static final TestCounts NONE = new TestCounts(0, 0, 0, 0);

  int passed() {
    return tests - failed - skipped;
  }

  TestCounts plus(TestCounts other) {
    return new TestCounts(
        tests + other.tests,
        failed + other.failed,
        skipped + other.skipped,
        seconds + other.seconds);
  }

  /** Reads a report in the form of JUnit's. */
  static TestCounts read(Path report) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element suite = factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
      return new TestCounts(
          number(suite, "tests"),
          number(suite, "failures") + number(suite, "errors"),
          number(suite, "skipped"),
          Double.parseDouble(text(suite, "time").replace(",", "")));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new LocalFailure(report + " cannot be read (" + e + ")", "run the tests again", e);
    }
  }

  private static int number(Element suite, String name) {
    return Integer.parseInt(text(suite, name));
  }

  private static String text(Element suite, String name) {
    String text = suite.getAttribute(name);
    return text.isEmpty() ? "0" : text;
  }
}
