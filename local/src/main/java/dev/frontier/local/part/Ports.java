package dev.frontier.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Asks the system which loopback ports are free. */
public final class Ports {

  /** Below Linux's range for outgoing connections, which could take a port between look and use. */
  private static final int LOW = 20_000;

  private static final int HIGH = 32_000;

  /** A fork takes milliseconds; on a loaded machine some hundred. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * @return a free port that this JVM has not handed out before
   */
  public static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOW, HIGH);
      if (isFree(port) && HANDED_OUT.add(port)) {
        return port;
      }
    }
  }

  /**
   * @param port a TCP port
   * @return whether a server could listen there now
   */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Looks again for a moment when a port is taken: a process that this JVM is just forking holds,
   * until it becomes its program, whatever socket was open then, the one of an earlier look too.
   *
   * @param port a TCP port
   * @return whether a server could listen there
   */
  public static boolean comesFree(int port) {
    long end = System.nanoTime() + MOMENT.toNanos();
    while (!isFree(port)) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return true;
  }

  /**
   * @param port a TCP port on the loopback interface
   * @return whether something accepts connections there
   */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
