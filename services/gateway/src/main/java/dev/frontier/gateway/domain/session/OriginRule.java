package dev.frontier.gateway.domain.session;

import java.net.URI;
import java.util.Set;

/**
 * Whether a request that a browser sent with our cookie came from our own pages. A change needs
 * proof of it; reading does not, since another site cannot see the answer. SameSite=Lax already
 * keeps most of this out; a browser without it, or a page on a sibling host, does not get past
 * here.
 */
public final class OriginRule {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Set<String> ours;

  /**
   * @param ours origins of our pages, such as https://frontier.example.org, without a trailing
   *     slash
   */
  public OriginRule(Set<String> ours) {
    this.ours = Set.copyOf(ours);
  }

  /**
   * Whether the request may act with the session.
   *
   * @param origin the header Origin, or null
   * @param fetchSite the header Sec-Fetch-Site, or null
   * @param referer the header Referer, or null; looked at only when there is no Origin
   */
  public boolean allows(String method, String origin, String fetchSite, String referer) {
    if (SAFE.contains(method)) {
      return true;
    }
    if (fetchSite != null && !fetchSite.equals("same-origin")) {
      return false;
    }
    if (origin != null) {
      return ours.contains(origin);
    }
    return referer != null && ours.contains(originOf(referer));
  }

  private static String originOf(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getScheme() + "://" + uri.getRawAuthority();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
