package dev.frontier.notification.domain.delivery;

import dev.frontier.notification.domain.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form that the address of a webhook has; where it leads is for {@link AddressPolicy}. */
public final class WebhookUrl {
  /** Longer than any real one, short enough for a log. */
  public static final int LONGEST = 2048;

  private static final int PORTS = 65_535;

  private WebhookUrl() {}

  /** What came of reading an address. */
  public sealed interface Checked {

    /**
     * An address of the right form.
     *
     * @param url absolute, http or https, without user and fragment
     */
    record Sound(URI url) implements Checked {}

    /**
     * What to mend.
     *
     * @param faults at least one
     */
    record Faulty(List<Fault> faults) implements Checked {}
  }

  /**
   * Reads an address.
   *
   * @param field in which it was written, for what is to be mended
   * @param text as written, may be null
   * @param allowPlain whether http may be used, for trials on one machine; otherwise https only
   */
  public static Checked read(String field, String text, boolean allowPlain) {
    if (text == null || text.isBlank()) {
      return faulty(Fault.of(field, "required"));
    }
    if (text.length() > LONGEST) {
      return faulty(new Fault(field, "text-too-long", Map.of("limit", LONGEST)));
    }
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      return faulty(Fault.of(field, "not-a-url", text));
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean form =
        url.getHost() != null
            && !url.getHost().isBlank()
            && url.getRawUserInfo() == null
            && url.getRawFragment() == null
            && url.getPort() != 0
            && url.getPort() <= PORTS
            && text.chars().allMatch(c -> c > ' ' && c < 127);
    if (!form || !(scheme.equals("https") || scheme.equals("http"))) {
      return faulty(Fault.of(field, "not-a-url", text));
    }
    if (scheme.equals("http") && !allowPlain) {
      return faulty(Fault.of(field, "https-required", text));
    }
    return new Checked.Sound(url);
  }

  /** Host and port in lower case: what one receiver is, when attempts are spread over receivers. */
  public static String authority(URI url) {
    return url.getHost().toLowerCase(Locale.ROOT) + ":" + port(url);
  }

  /** The port, also when the address leaves it to the scheme. */
  public static int port(URI url) {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
  }

  private static Checked faulty(Fault fault) {
    return new Checked.Faulty(List.of(fault));
  }
}
