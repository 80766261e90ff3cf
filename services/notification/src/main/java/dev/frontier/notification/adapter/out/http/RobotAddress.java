package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.port.ChannelSender.Address;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.WebhookUrl;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a robot: a known beginning and a token, which is a secret, since whoever has it
 * can write into the group.
 */
final class RobotAddress {
  /** So much of a token is shown that its owner can tell two robots apart. */
  private static final int SHOWN = 4;

  private static final Pattern PATH_TOKEN = Pattern.compile("[A-Za-z0-9_-]{8,128}");

  private final List<URI> beginnings;
  private final String parameter;
  private final AddressPolicy policy;

  /**
   * Addresses of one kind.
   *
   * @param beginnings scheme, host and path of all that there are
   * @param parameter of the query that is the token; null when the token ends the path
   */
  RobotAddress(List<URI> beginnings, String parameter, AddressPolicy policy) {
    this.beginnings = List.copyOf(beginnings);
    this.parameter = parameter;
    this.policy = policy;
  }

  Address read(String field, String text) {
    WebhookUrl.Checked checked = WebhookUrl.read(field, text, policy.allowsLoopback());
    if (checked instanceof WebhookUrl.Checked.Faulty faulty) {
      return new Address.Faulty(faulty.faults());
    }
    URI url = ((WebhookUrl.Checked.Sound) checked).url();
    String token = token(url);
    if (token == null) {
      return new Address.Faulty(
          List.of(
              new Fault(field, "robot-address", Map.of("expected", beginnings.get(0).toString()))));
    }
    String begin = url.getScheme() + "://" + url.getRawAuthority();
    String hidden = "…" + token.substring(token.length() - SHOWN);
    return parameter == null
        ? sound(url, begin + parent(url.getRawPath()), token, hidden)
        : sound(url, begin + url.getRawPath() + "?" + parameter + "=", token, hidden);
  }

  /** What else stands in the query is left out: nothing of it is known to be harmless. */
  private static Address sound(URI url, String begin, String token, String hidden) {
    return new Address.Sound(begin + token, begin + hidden, WebhookUrl.authority(url));
  }

  /** The token of an address of this kind; null for another address. */
  private String token(URI url) {
    if (beginnings.stream().noneMatch(beginning -> begins(beginning, url))) {
      return null;
    }
    if (parameter == null) {
      String path = url.getRawPath();
      String last = path.substring(path.lastIndexOf('/') + 1);
      return PATH_TOKEN.matcher(last).matches() ? last : null;
    }
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    Matcher found =
        Pattern.compile("(?:^|&)" + parameter + "=(" + PATH_TOKEN.pattern() + ")(?:&|$)")
            .matcher(query);
    return found.find() ? found.group(1) : null;
  }

  private boolean begins(URI beginning, URI url) {
    boolean host =
        beginning.getScheme().equalsIgnoreCase(url.getScheme())
            && beginning.getHost().equalsIgnoreCase(url.getHost())
            // A trial's server has the port that was free.
            && (policy.isTrial(url.getHost())
                || WebhookUrl.port(beginning) == WebhookUrl.port(url));
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    return host
        && (parameter == null
            ? parent(path).equals(beginning.getRawPath())
            : path.equals(beginning.getRawPath()));
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
