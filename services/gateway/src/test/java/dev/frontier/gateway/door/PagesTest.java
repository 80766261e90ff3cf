package dev.frontier.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.gateway.door.Door.Reply;
import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DoorTest
@DisplayName("The pages")
class PagesTest {

  private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+\\.js)\"");

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/", "/index.html", "/measures/M01", "/inbox?unread=1"})
  @DisplayName("have one document at every address, asked for anew each time")
  void document(String uri) {
    try (Door browser = Door.browser()) {

      Reply reply = browser.get(uri, "Accept", "text/html,application/xhtml+xml");

      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
      assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(reply.body().toString()).contains("<div id=\"root\">");
    }
  }

  @Test
  @DisplayName("have files that are kept for ever under names that change with their content")
  void assets() {
    try (Door browser = Door.browser()) {
      Matcher asset = ASSET.matcher(browser.get("/").body().toString());
      assertThat(asset.find()).isTrue();

      Reply reply = browser.get(asset.group(1), "Accept-Encoding", "gzip");

      assertThat(reply.status()).as(asset.group(1)).isEqualTo(200);
      assertThat(reply.header("Cache-Control")).contains("immutable");
      assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/assets/missing-abc.js", "/missing.png", "/q/missing"})
  @DisplayName("are not given in the place of a file that is missing")
  void missing(String uri) {
    try (Door browser = Door.browser()) {

      Reply reply = browser.get(uri, "Accept", "*/*");

      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.type()).isEqualTo("urn:frontier:problem:not-found");
    }
  }

  @Test
  @DisplayName("include one that shows the whole interface, from our own files alone")
  void docs() {
    try (Door browser = Door.browser()) {

      Reply reply = browser.get("/docs");

      assertThat(reply.status()).isEqualTo(200);
      Matcher script = Pattern.compile("<script src=\"([^\"]+)\"").matcher(reply.body().toString());
      while (script.find()) {
        assertThat(browser.get(script.group(1)).status()).as(script.group(1)).isEqualTo(200);
      }
    }
  }

  @Test
  @DisplayName("rest on one description of the interface, in JSON and in YAML")
  void openApi() {
    try (Door program = Door.program()) {

      Reply reply = program.get("/api/openapi");

      JsonObject document = reply.json();
      assertThat(document.getString("openapi")).startsWith("3.");
      assertThat(document.getJsonObject("paths").fieldNames()).contains("/api/me");
      assertThat(document.getJsonObject("paths").fieldNames())
          .noneMatch(path -> path.startsWith("/q/"));
      assertThat(program.get("/api/openapi", "Accept-Encoding", "gzip").header("Content-Encoding"))
          .isEqualTo("gzip");
      assertThat(program.get("/api/openapi", "Accept", "application/yaml").body().toString())
          .startsWith("---\nopenapi:");
    }
  }

  @Test
  @DisplayName("do not show the gateway's metrics to somebody whom another proxy has passed on")
  void metrics() {
    try (Door program = Door.program()) {

      Reply reply = program.get("/q/metrics", "X-Forwarded-For", "203.0.113.7");

      assertThat(reply.status()).isEqualTo(404);
      assertThat(program.get("/q/metrics").body().toString()).contains("http_server_requests");
      assertThat(program.get("/q/health/ready", "X-Forwarded-For", "203.0.113.7").status())
          .isEqualTo(200);
    }
  }
}
