package dev.frontier.gateway.adapter.in.http;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Tells a session that the identity provider says is over from one that it could not be asked
 * about. Quarkus reports both as a failed authentication, and the difference is in the causes.
 */
final class ProviderOutage {

  /** It answered, and said no: 400 invalid_grant for a session that is over, and the like. */
  private static final Pattern SAID_NO = Pattern.compile("status: 4(?!08|29)\\d\\d\\b");

  private ProviderOutage() {}

  /** Whether the failure comes of the provider being away, slow or broken. */
  static boolean isBehind(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof VertxException
          || cause instanceof OIDCException refused && !saidNo(refused)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saidNo(OIDCException answer) {
    return answer.getMessage() != null && SAID_NO.matcher(answer.getMessage()).find();
  }
}
