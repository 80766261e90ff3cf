package dev.frontier.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A client of the public port that sends exactly what it is told, and keeps cookies when it is a
 * browser.
 */
final class Door implements AutoCloseable {

  /** An answer with its whole body. */
  record Reply(int status, Map<String, List<String>> headers, Buffer body) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).get(0);
    }

    JsonObject json() {
      return body.toJsonObject();
    }

    String type() {
      return json().getString("type");
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;
  private final Map<String, String> cookies;

  private Door(HttpClientOptions options, Map<String, String> cookies) {
    this.client = vertx.createHttpClient(options.setMaxPoolSize(50));
    this.cookies = cookies;
  }

  /** A program: no cookies. */
  static Door program() {
    return new Door(new HttpClientOptions(), null);
  }

  /** A program on another machine of this one's loopback network. */
  static Door programAt(String address) {
    return new Door(new HttpClientOptions().setLocalAddress(address), null);
  }

  /** A browser: keeps cookies and sends them. */
  static Door browser() {
    return new Door(new HttpClientOptions(), new LinkedHashMap<>());
  }

  static String url() {
    return ConfigProvider.getConfig().getValue("frontier.gateway.door.public-url", String.class);
  }

  HttpClient client() {
    return client;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  RequestOptions options(String method, String uri, String... headers) {
    URI door = URI.create(url());
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(method))
            .setHost("localhost")
            .setPort(door.getPort())
            .setURI(uri);
    for (int i = 0; i < headers.length; i += 2) {
      options.addHeader(headers[i], headers[i + 1]);
    }
    if (cookies != null && !cookies.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      options.addHeader("Cookie", String.join("; ", pairs));
    }
    return options;
  }

  Reply get(String uri, String... headers) {
    return send("GET", uri, null, headers);
  }

  Reply send(String method, String uri, Buffer body, String... headers) {
    return join(
        client
            .request(options(method, uri, headers))
            .compose(
                request ->
                    // Inside, so that the reader is there before the first byte.
                    (body == null ? request.send() : request.send(body)).compose(Door::reply))
            .onSuccess(reply -> keep(reply.headers().getOrDefault("set-cookie", List.of()))));
  }

  /** Reads an answer to its end. */
  static Future<Reply> reply(HttpClientResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : response.headers().names()) {
      headers
          .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .addAll(response.headers().getAll(name));
    }
    return response.body().map(body -> new Reply(response.statusCode(), headers, body));
  }

  private void keep(List<String> setCookies) {
    if (cookies == null) {
      return;
    }
    for (String setCookie : setCookies) {
      String pair = setCookie.split(";", 2)[0];
      String name = pair.substring(0, pair.indexOf('='));
      if (setCookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
        cookies.remove(name);
      } else {
        cookies.put(name, pair.substring(pair.indexOf('=') + 1));
      }
    }
  }

  static <T> T join(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("No answer: " + e, e);
    }
  }

  @Override
  public void close() {
    vertx.close();
  }
}
