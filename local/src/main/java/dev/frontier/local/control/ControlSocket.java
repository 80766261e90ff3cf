package dev.frontier.local.control;

import dev.frontier.local.part.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Where the launcher of a state directory listens. */
final class ControlSocket {

  /** The kernel's limit is 107 bytes; a deep directory takes a short name elsewhere instead. */
  private static final int LONGEST = 100;

  private ControlSocket() {}

  static Path of(Place place) {
    Path usual = place.run().resolve("control.sock");
    if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return usual;
    }
    UUID name = UUID.nameUUIDFromBytes(usual.toString().getBytes(StandardCharsets.UTF_8));
    return Path.of(System.getProperty("java.io.tmpdir"), "frontier-" + name + ".sock");
  }
}
