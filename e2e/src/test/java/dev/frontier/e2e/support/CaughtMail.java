package dev.frontier.e2e.support;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail that the running stack would have sent, as its catcher has it. */
public record CaughtMail(Map<String, Object> json) {

  private static final Pattern PAGE = Pattern.compile("mail +(http://localhost:[0-9]+)");

  /** What was sent to an address, in the order in which it came. */
  public static List<CaughtMail> to(String address) {
    JsonPath caught =
        given().get(page() + "/api/email").then().statusCode(200).extract().jsonPath();
    return caught.<Map<String, Object>>getList("").stream()
        .filter(mail -> mail.get("to").toString().contains(address))
        .map(CaughtMail::new)
        .toList();
  }

  /** One line. */
  public String subject() {
    return json.get("subject").toString();
  }

  /** What a program shows that shows text. */
  public String text() {
    return json.get("text").toString();
  }

  /** A header as it was sent, unfolded; the catcher's own view of those of lists is another. */
  public String header(String name) {
    String source =
        given()
            .get(page() + "/api/email/" + json.get("id") + "/source")
            .then()
            .extract()
            .asString();
    Matcher header =
        Pattern.compile("(?im)^" + name + ":\\s*(.*?)\\s*$")
            .matcher(source.replaceAll("\\r?\\n[ \\t]+", " "));
    if (!header.find()) {
      throw new IllegalStateException("no " + name + " in:\n" + source);
    }
    return header.group(1);
  }

  /** Where {@code up} says that it shows them. */
  private static String page() {
    Matcher page = PAGE.matcher(Stack.running().output());
    if (!page.find()) {
      throw new IllegalStateException("up names no page of mails:\n" + Stack.running().output());
    }
    return page.group(1);
  }
}
