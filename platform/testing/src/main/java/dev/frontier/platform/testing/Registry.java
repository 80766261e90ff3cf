package dev.frontier.platform.testing;

import java.security.Provider;
import java.security.Security;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What this JVM has started. Quarkus loads test classes anew for each application it starts, so a
 * static field would start the parts again; the JDK's list of security providers is the same for
 * all. Only JDK types may be kept here, as each class loader has its own copy of ours. The system
 * properties would not do: Narayana reads them all and falls over one that is no text.
 */
final class Registry {

  private static final String NAME = "dev.frontier.platform.testing.registry";

  private Registry() {}

  /** Returns what is kept under the name, made first when it is not there. */
  @SuppressWarnings("unchecked")
  static <T> T once(String name, Supplier<T> make) {
    Map<String, Object> all = all();
    synchronized (lock(all, name)) {
      Object there = all.get(name);
      if (there == null) {
        there = make.get();
        all.put(name, there);
      }
      return (T) there;
    }
  }

  /** Returns what is kept under the name, or null. */
  @SuppressWarnings("unchecked")
  static <T> T get(String name) {
    return (T) all().get(name);
  }

  static void put(String name, Object value) {
    all().put(name, value);
  }

  private static Object lock(Map<String, Object> all, String name) {
    return all.computeIfAbsent("lock:" + name, ignored -> new Object());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> all() {
    synchronized (Security.class) {
      Provider keeper = Security.getProvider(NAME);
      if (keeper == null) {
        keeper = new Keeper();
        keeper.put(NAME, new ConcurrentHashMap<String, Object>());
        Security.addProvider(keeper);
      }
      return (Map<String, Object>) keeper.get(NAME);
    }
  }

  /** A provider that provides nothing but a place to keep a map. */
  private static final class Keeper extends Provider {
    private static final long serialVersionUID = 1L;

    Keeper() {
      super(NAME, "1", "What this JVM's tests have started");
    }
  }
}
