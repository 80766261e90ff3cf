package dev.frontier.gateway.adapter.in.http;

import dev.frontier.gateway.domain.header.ResponseHeaderPolicy;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The pages: one document for every address that is a page, and the headers that go with them. */
@ApplicationScoped
public class PageHandlers {

  private static final List<String> NOT_PAGES =
      List.of("/api", "/sdmx", "/auth", "/q", "/health", "/login", "/logout", "/docs");

  private Buffer index;
  private Buffer docs;

  @PostConstruct
  void load() throws IOException {
    index = read("META-INF/resources/index.html");
    docs = read("docs/index.html");
  }

  private static Buffer read(String resource) throws IOException {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      return in == null ? null : Buffer.buffer(in.readAllBytes());
    }
  }

  /** GET of any page's address: the one document, in which the script then shows that page. */
  void page(RoutingContext context) {
    if (index != null && isPage(context.request())) {
      html(context, index);
    } else {
      context.next();
    }
  }

  /** GET /docs: the page that shows /api/openapi. */
  void docs(RoutingContext context) {
    html(context, docs);
  }

  private static void html(RoutingContext context, Buffer document) {
    context.response().headers().remove("Content-Encoding"); // lets the server compress it
    context
        .response()
        .putHeader("Content-Type", "text/html;charset=UTF-8")
        .putHeader("Vary", "Accept-Encoding")
        .end(document);
  }

  private static boolean isPage(HttpServerRequest request) {
    String path = request.path();
    String accept = request.getHeader("Accept");
    boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    boolean isFile = path.lastIndexOf('.') > path.lastIndexOf('/');
    boolean wantsHtml = accept == null || accept.contains("text/html") || accept.contains("*/*");
    return reads && (path.equals("/index.html") || (!isFile && wantsHtml)) && !isApart(path);
  }

  /** Whether an address belongs to programs and not to the pages. */
  static boolean isApart(String path) {
    // Asked for every request, so nothing is put together.
    for (String prefix : NOT_PAGES) {
      if (path.startsWith(prefix)
          && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
        return true;
      }
    }
    return false;
  }

  /** Puts security headers on every answer, and caching headers on the pages' files. */
  void headers(RoutingContext context) {
    String path = context.request().path();
    boolean signIn = path.startsWith("/auth/");
    boolean https = "https".equals(context.request().scheme());
    context.addHeadersEndHandler(
        end -> {
          MultiMap headers = context.response().headers();
          ResponseHeaderPolicy.security(signIn, https)
              .forEach(
                  (name, value) -> {
                    if (!headers.contains(name)) {
                      headers.set(name, value);
                    }
                  });
          boolean ok = context.response().getStatusCode() < 400;
          if (ok && (!isApart(path) || path.startsWith("/docs"))) {
            headers.set("Cache-Control", ResponseHeaderPolicy.pageCaching(path));
          }
        });
    context.next();
  }
}
