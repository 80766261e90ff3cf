package dev.frontier.platform.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
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
 * What the address of the current request would take. Quarkus REST refuses without saying it: RFC
 * 9110 wants the methods in the header Allow of a 405 (section 15.5.6), and whoever sent a format
 * that is not read, or asked for one that is not given, is to be told which are.
 */
final class RoutingTable {

  private RoutingTable() {}

  /** The methods, sorted; empty outside a request. */
  static Set<String> methods() {
    Set<String> methods = new TreeSet<>();
    forEach((method, resource) -> methods.add(method));
    return methods;
  }

  /** The formats that the method reads; empty when it names none, and outside a request. */
  static List<String> consumed(String method) {
    Set<String> types = new TreeSet<>();
    forEach(
        (other, resource) -> {
          if (other.equals(method)) {
            add(resource.getConsumes(), types);
          }
        });
    return List.copyOf(types);
  }

  /** The formats that the method gives; empty when it names none, and outside a request. */
  static List<String> produced(String method) {
    Set<String> types = new TreeSet<>();
    // A resource answers HEAD by its GET.
    String answering = method.equals("HEAD") ? "GET" : method;
    forEach(
        (other, resource) -> {
          if (other.equals(answering) && resource.getProduces() != null) {
            add(List.of(resource.getProduces().getSortedOriginalMediaTypes()), types);
          }
        });
    return List.copyOf(types);
  }

  private static void add(Collection<MediaType> found, Set<String> types) {
    if (found != null) {
      found.forEach(type -> types.add(type.getType() + "/" + type.getSubtype()));
    }
  }

  private interface Visitor {
    void visit(String method, RuntimeResource resource);
  }

  private static void forEach(Visitor visitor) {
    ResteasyReactiveRequestContext context = CurrentRequestManager.get();
    if (context == null) {
      return;
    }
    RequestMapper<InitialMatch> classes =
        new RequestMapper<>(context.getDeployment().getClassMappers());
    String path = context.getPathWithoutPrefix();
    for (RequestMapper.RequestMatch<InitialMatch> match = classes.map(path);
        match != null;
        match = classes.continueMatching(path, match)) {
      visit(match, visitor);
    }
  }

  private static void visit(RequestMapper.RequestMatch<InitialMatch> match, Visitor visitor) {
    String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
    for (ServerRestHandler handler : match.value.handlers) {
      if (handler instanceof ClassRoutingHandler routing) {
        for (Map.Entry<String, RequestMapper<RuntimeResource>> method :
            routing.getMappers().entrySet()) {
          RequestMapper.RequestMatch<RuntimeResource> resource =
              method.getKey() == null ? null : method.getValue().map(remaining);
          if (resource != null) {
            visitor.visit(method.getKey(), resource.value);
          }
        }
      }
    }
  }
}
