package dev.frontier.platform.http;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * The methods that an address takes. RFC 9110, section 15.5.6, wants them in the header Allow of a
 * 405, and Quarkus REST leaves them out there (it lists them for OPTIONS only), so they are read
 * from its routing table.
 */
final class AllowedMethods {

  private AllowedMethods() {}

  /** The methods of the current request's address, sorted; empty outside a request. */
  static Set<String> ofCurrentRequest() {
    Set<String> methods = new TreeSet<>();
    ResteasyReactiveRequestContext context = CurrentRequestManager.get();
    if (context != null) {
      RequestMapper<InitialMatch> classes =
          new RequestMapper<>(context.getDeployment().getClassMappers());
      String path = context.getPathWithoutPrefix();
      for (RequestMapper.RequestMatch<InitialMatch> match = classes.map(path);
          match != null;
          match = classes.continueMatching(path, match)) {
        collect(match, methods);
      }
    }
    return methods;
  }

  private static void collect(RequestMapper.RequestMatch<InitialMatch> match, Set<String> methods) {
    String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
    for (ServerRestHandler handler : match.value.handlers) {
      if (handler instanceof ClassRoutingHandler routing) {
        for (Map.Entry<String, RequestMapper<RuntimeResource>> method :
            routing.getMappers().entrySet()) {
          if (method.getKey() != null && method.getValue().map(remaining) != null) {
            methods.add(method.getKey());
          }
        }
      }
    }
  }
}
