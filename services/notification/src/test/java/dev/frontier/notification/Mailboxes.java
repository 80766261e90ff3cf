package dev.frontier.notification;

import static dev.frontier.platform.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on this machine with a mailbox for everybody. */
public final class Mailboxes implements AutoCloseable {
  private static final Pattern CODE = Pattern.compile("(?m)^ +([A-Z2-9]{8})\\s*$");

  private final GreenMail server;

  private Mailboxes(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  /** One that listens on this port. */
  public static Mailboxes at(int port) {
    return new Mailboxes(port);
  }

  /** An address that nobody else has. */
  public static String address() {
    return "reader-" + UUID.randomUUID() + "@example.org";
  }

  /** A mail as its reader has it. */
  public record Letter(MimeMessage message) {
    public String subject() {
      try {
        return message.getSubject();
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }

    /** The first value of a header; null without. */
    public String header(String name) {
      try {
        return message.getHeader(name, null);
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }

    public String text() {
      return part(0);
    }

    public String html() {
      return part(1);
    }

    /** The code that it asks for. */
    public String code() {
      Matcher code = CODE.matcher(text());
      assertThat(code.find()).as(text()).isTrue();
      return code.group(1);
    }

    /** The path of the address by which mail is ended. */
    public String unsubscribe() {
      String header = header("List-Unsubscribe");
      assertThat(header).matches("<https://frontier\\.example/api/unsubscribe/[A-Za-z0-9_-]{64}>");
      return header.substring("<https://frontier.example".length(), header.length() - 1);
    }

    private String part(int number) {
      try {
        return ((MimeMultipart) message.getContent()).getBodyPart(number).getContent().toString();
      } catch (MessagingException | IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** What came to an address, in order. */
  public List<Letter> of(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .map(Letter::new)
        .filter(letter -> address.equals(letter.header("To")))
        .toList();
  }

  /** The mail of this number, from 1, once it is there. */
  public Letter mail(String address, int number) {
    await().until(() -> of(address).size() >= number);
    return of(address).get(number - 1);
  }

  /** Adds a mail channel and gives back the code that comes there; the channel's id. */
  public String verified(Api owner, String address, String language) {
    int before = of(address).size();
    String id = added(owner, address, language);
    owner
        .request()
        .body("{\"code\":\"" + mail(address, before + 1).code() + "\"}")
        .post("/api/channels/" + id + "/verification")
        .then()
        .statusCode(200);
    return id;
  }

  /** Adds a mail channel; its id. */
  public static String added(Api owner, String address, String language) {
    return owner
        .addChannel(
            "{\"kind\":\"mail\",\"address\":\"%s\",\"language\":\"%s\"}"
                .formatted(address, language))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Override
  public void close() {
    server.stop();
  }
}
