package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.config.WebhookConfig;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.WebhookUrl;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/**
 * Calls receivers: connects to the address that the guard has looked at, posts, and reads the first
 * bytes of the answer. Redirects are not followed. Every call ends within the configured time,
 * whatever the receiver does. A connection serves calls to one name at one address, and only those
 * that come shortly after each other.
 */
@ApplicationScoped
class WebhookClient {
  private static final Logger LOG = Logger.getLogger(WebhookClient.class);

  /**
   * How long an unused connection is kept, in seconds. Alerts come in bursts, and a connection
   * takes longer to make than a call; but a call must not meet one that the receiver is about to
   * close, and servers close theirs after two seconds at the earliest.
   */
  private static final int KEPT_SECONDS = 1;

  private final HttpClient client;
  private final AddressGuard guard;
  private final Duration timeout;
  private final int answerBytes;

  WebhookClient(Vertx vertx, WebhookConfig config, AddressGuard guard) {
    this.guard = guard;
    this.timeout = config.timeout();
    this.answerBytes = config.answerBytes();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxPoolSize(config.workers())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxHeaderSize(config.answerHeaderBytes())
                .setVerifyHost(true));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * Why an address may not be called, as far as can be told now; empty when it may, or when its
   * name cannot be looked up at present.
   */
  Optional<String> refusal(URI url) {
    return guard.look(url.getHost()) instanceof AddressGuard.Verdict.Closed closed
        ? Optional.of(closed.reason())
        : Optional.empty();
  }

  /** Posts a body once and waits for the answer. Never throws for what a receiver does. */
  Attempt.Result post(URI url, Map<String, String> headers, byte[] body) {
    AddressGuard.Verdict verdict = guard.look(url.getHost());
    if (verdict instanceof AddressGuard.Verdict.Closed closed) {
      return new Attempt.Refused(closed.reason());
    }
    if (verdict instanceof AddressGuard.Verdict.Unknown unknown) {
      return new Attempt.Unreachable(unknown.reason());
    }
    if (verdict instanceof AddressGuard.Verdict.Busy) {
      return new Attempt.Hindered("lookups_busy");
    }
    InetAddress address = ((AddressGuard.Verdict.Open) verdict).address();
    Exchange exchange = new Exchange(answerBytes);
    client
        .request(options(url, address))
        .onFailure(exchange::fail)
        .onSuccess(
            request -> {
              request.putHeader("user-agent", "Frontier");
              headers.forEach(request::putHeader);
              exchange.run(request, body);
            });
    try {
      return exchange.answer().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Attempt.Unreachable("timeout");
    } catch (ExecutionException e) {
      LOG.debugf(e.getCause(), "A message to %s was not taken", url.getHost());
      return new Attempt.Unreachable(reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt.Unreachable("interrupted");
    } finally {
      exchange.close();
    }
  }

  private RequestOptions options(URI url, InetAddress address) {
    int port = WebhookUrl.port(url);
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setSsl("https".equalsIgnoreCase(url.getScheme()))
        // The name goes into the Host header and is what the certificate is checked against ...
        .setHost(url.getHost())
        .setPort(port)
        // ... but the connection goes to the address that was looked at.
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
        .setFollowRedirects(false);
  }

  private static String reason(Throwable failure) {
    if (failure instanceof ConnectException) {
      return "connection_failed";
    }
    if (failure instanceof SSLException) {
      return "tls_failed";
    }
    return "connection_broken";
  }

  /** One request and the beginning of its answer. */
  private static final class Exchange {
    private final CompletableFuture<Attempt.Result> answer = new CompletableFuture<>();
    private final int most;
    private HttpClientRequest request;
    private boolean closed;

    Exchange(int most) {
      this.most = most;
    }

    CompletableFuture<Attempt.Result> answer() {
      return answer;
    }

    synchronized void run(HttpClientRequest opened, byte[] body) {
      request = opened;
      if (closed) {
        opened.reset();
        return;
      }
      opened.exceptionHandler(this::fail);
      opened
          .send(Buffer.buffer(body))
          .onFailure(this::fail)
          .onSuccess(
              response -> {
                Buffer first = Buffer.buffer();
                response.exceptionHandler(this::fail);
                response.endHandler(end -> done(response, first));
                response.handler(
                    chunk -> {
                      first.appendBuffer(chunk);
                      if (first.length() >= most) {
                        done(response, first);
                        opened.reset();
                      }
                    });
              });
    }

    void fail(Throwable failure) {
      answer.completeExceptionally(failure);
    }

    /** An answer that came leaves the connection to the next call, unless it was cut off. */
    synchronized void close() {
      closed = true;
      if (request != null && !answered()) {
        request.reset();
      }
    }

    private boolean answered() {
      return answer.isDone() && !answer.isCompletedExceptionally();
    }

    private void done(HttpClientResponse response, Buffer first) {
      byte[] bytes = first.getBytes(0, Math.min(first.length(), most));
      answer.complete(
          new Attempt.Answered(
              response.statusCode(), AnswerText.of(bytes), response.getHeader("Retry-After")));
    }
  }
}
