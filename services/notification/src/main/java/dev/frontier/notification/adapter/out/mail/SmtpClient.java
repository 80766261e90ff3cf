package dev.frontier.notification.adapter.out.mail;

import dev.frontier.notification.config.MailConfig;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.mail.MailAddress;
import io.quarkus.runtime.Startup;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;

/**
 * Hands mails to the operator's mail server. Every mail ends within the configured time; a
 * connection on which nothing moves is closed, so that a dead server does not use up the
 * connections.
 */
@ApplicationScoped
// At the start, on a thread that is none of an event loop; and a sender that is none is told then.
@Startup
class SmtpClient {
  private static final Logger LOG = Logger.getLogger(SmtpClient.class);

  /** What an SMTP server says when it has a mail (RFC 5321, 4.2.3). */
  private static final int TAKEN = 250;

  /** Of an answer; as much as of a webhook's. */
  private static final int KEPT = 512;

  private final MailClient client;

  /**
   * The one event loop from which all mails are sent. The client's pool lets one thread do what
   * another has begun; a server's greeting that came in between found nobody who listened, and the
   * mail hung until its time was over.
   */
  private final Context loop;

  private final String from;
  private final Duration timeout;

  SmtpClient(Vertx vertx, MailConfig config) {
    this.timeout = config.smtp().timeout();
    this.loop = vertx.getOrCreateContext();
    this.from = config.smtp().host().isPresent() ? from(config) : null;
    this.client =
        config
            .smtp()
            .host()
            .map(host -> MailClient.create(vertx, settings(host, config)))
            .orElse(null);
  }

  @PreDestroy
  void close() {
    if (client != null) {
      client.close();
    }
  }

  /** Whether there is a mail server. */
  boolean offered() {
    return client != null;
  }

  /** Hands a mail over once; never throws for what the server does. */
  Attempt.Result send(Mail mail) {
    if (client == null) {
      return new Attempt.Refused("mail_not_offered");
    }
    MailMessage message =
        new MailMessage()
            .setFrom(from)
            .setTo(mail.to().text())
            .setSubject(mail.subject())
            .setText(mail.text())
            .setHtml(mail.html())
            .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(mail.headers()));
    try {
      handOver(message).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return new Attempt.Answered(TAKEN, "");
    } catch (TimeoutException e) {
      return new Attempt.Unreachable("timeout");
    } catch (ExecutionException e) {
      return result(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt.Unreachable("interrupted");
    }
  }

  private CompletableFuture<MailResult> handOver(MailMessage message) {
    CompletableFuture<MailResult> handed = new CompletableFuture<>();
    loop.runOnContext(
        now ->
            Future.succeededFuture()
                .compose(ready -> client.sendMail(message))
                .onSuccess(handed::complete)
                .onFailure(handed::completeExceptionally));
    return handed;
  }

  private static Attempt.Result result(Throwable failure) {
    if (failure instanceof SMTPException refused && refused.getReplyCode() > 0) {
      return new Attempt.Answered(refused.getReplyCode(), text(refused));
    }
    LOG.debug("A mail was not taken", failure);
    if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
      return new Attempt.Unreachable("connection_failed");
    }
    if (failure instanceof SSLException) {
      return new Attempt.Unreachable("tls_failed");
    }
    return new Attempt.Unreachable("connection_broken");
  }

  /** Without the code that every line of an answer begins with. */
  private static String text(SMTPException refused) {
    String text =
        String.join("\n", refused.getReplyMessages())
            .replaceAll("(?m)^[0-9]{3}[ -]", "")
            .replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD")
            .strip();
    return text.length() <= KEPT ? text : text.substring(0, KEPT);
  }

  private static String from(MailConfig config) {
    String address =
        config
            .from()
            .orElseThrow(
                () -> new IllegalStateException("FRONTIER_MAIL_FROM is missing: who sends mail?"));
    if (MailAddress.read("from", address) instanceof MailAddress.Checked.Sound sound) {
      return sound.address().text()
          + " ("
          + config.name().replaceAll("[^\\p{L}\\p{N} ._-]", "")
          + ")";
    }
    throw new IllegalStateException("FRONTIER_MAIL_FROM is no mail address: " + address);
  }

  private static io.vertx.ext.mail.MailConfig settings(String host, MailConfig config) {
    MailConfig.Smtp smtp = config.smtp();
    io.vertx.ext.mail.MailConfig settings =
        new io.vertx.ext.mail.MailConfig(host, smtp.port())
            .setSsl(smtp.security() == MailConfig.Security.TLS)
            .setStarttls(
                smtp.security() == MailConfig.Security.STARTTLS
                    ? StartTLSOptions.REQUIRED
                    : StartTLSOptions.DISABLED)
            .setLogin(smtp.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
            // A server closes what is quiet, and a mail sent at that moment would be lost for a
            // while.
            .setKeepAlive(false)
            .setMaxPoolSize(smtp.connections())
            // Else it is looked up, which may take seconds.
            .setOwnHostname(config.publicUrl().getHost());
    smtp.username().ifPresent(settings::setUsername);
    smtp.password().ifPresent(settings::setPassword);
    settings.setHostnameVerificationAlgorithm("HTTPS");
    settings.setConnectTimeout((int) smtp.connectTimeout().toMillis());
    settings.setIdleTimeout((int) smtp.idle().toMillis());
    settings.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    return settings;
  }
}
