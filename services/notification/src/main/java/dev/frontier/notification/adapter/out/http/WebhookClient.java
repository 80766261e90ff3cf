package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.AlertEvent;
import dev.frontier.notification.application.port.WebhookSender;
import dev.frontier.notification.config.WebhookConfig;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.WebhookUrl;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/**
 * Calls receivers: connects to the address that the guard has looked at, signs, posts, reads the
 * first bytes of the answer, and closes. Redirects are not followed. Every call ends within the
 * configured time, whatever the receiver does; a connection serves one call, so that nothing of one
 * receiver is left for another.
 */
@ApplicationScoped
class WebhookClient implements WebhookSender {
  private static final Logger LOG = Logger.getLogger(WebhookClient.class);

  private final HttpClient client;
  private final AddressGuard guard;
  private final AlertMessage message;
  private final Duration timeout;
  private final int answerBytes;

  WebhookClient(Vertx vertx, WebhookConfig config, AddressGuard guard, AlertMessage message) {
    this.guard = guard;
    this.message = message;
    this.timeout = config.timeout();
    this.answerBytes = config.answerBytes();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(config.workers())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxHeaderSize(config.answerHeaderBytes())
                .setVerifyHost(true));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  @Override
  public Optional<String> refusal(URI url) {
    return guard.look(url.getHost()) instanceof AddressGuard.Verdict.Closed closed
        ? Optional.of(closed.reason())
        : Optional.empty();
  }

  @Override
  public Attempt.Result send(Message sent) {
    AddressGuard.Verdict verdict = guard.look(sent.url().getHost());
    if (verdict instanceof AddressGuard.Verdict.Closed closed) {
      return new Attempt.Refused(closed.reason());
    }
    if (verdict instanceof AddressGuard.Verdict.Unknown unknown) {
      return new Attempt.Unreachable(unknown.reason());
    }
    return post(sent, ((AddressGuard.Verdict.Open) verdict).address());
  }

  private Attempt.Result post(Message sent, InetAddress address) {
    Exchange exchange = new Exchange(answerBytes);
    byte[] body = message.bytes(sent.item());
    client
        .request(options(sent.url(), address))
        .onFailure(exchange::fail)
        .onSuccess(request -> exchange.run(sign(request, sent, body), body));
    try {
      return exchange.answer().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Attempt.Unreachable("timeout");
    } catch (ExecutionException e) {
      LOG.debugf(e.getCause(), "Message %s was not taken", sent.item().id());
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

  private HttpClientRequest sign(HttpClientRequest request, Message sent, byte[] body) {
    String id = sent.item().id().toString();
    request.putHeader("content-type", AlertEvent.MEDIA_TYPE);
    request.putHeader("user-agent", "Frontier");
    request.putHeader("webhook-id", id);
    request.putHeader("webhook-timestamp", Long.toString(sent.at().getEpochSecond()));
    request.putHeader("webhook-signature", WebhookSignature.of(sent.secret(), id, sent.at(), body));
    return request;
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
                response.endHandler(end -> done(response.statusCode(), first));
                response.handler(
                    chunk -> {
                      first.appendBuffer(chunk);
                      if (first.length() >= most) {
                        done(response.statusCode(), first);
                        opened.reset();
                      }
                    });
              });
    }

    void fail(Throwable failure) {
      answer.completeExceptionally(failure);
    }

    synchronized void close() {
      closed = true;
      if (request != null) {
        request.reset();
      }
    }

    private void done(int status, Buffer first) {
      byte[] bytes = first.getBytes(0, Math.min(first.length(), most));
      answer.complete(new Attempt.Answered(status, AnswerText.of(bytes)));
    }
  }
}
