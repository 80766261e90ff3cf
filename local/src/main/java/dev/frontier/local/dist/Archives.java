package dev.frontier.local.dist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the two kinds of archive in which the parts are released; needs no tool of the machine.
 */
final class Archives {

  private static final int EXECUTABLE = 0111;

  private Archives() {}

  /** Unpacks {@code archive} into {@code into}, dropping the one directory that holds it all. */
  static void untarGz(Path archive, Path into) throws IOException {
    try (InputStream in = new GZIPInputStream(buffered(archive))) {
      untar(in, into, 1);
    }
  }

  /** Unpacks the {@code .txz} that zonky's jar of PostgreSQL binaries holds. */
  static void untarXzInJar(Path jar, Path into) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(buffered(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          untar(new XZInputStream(zip), into, 0);
          return;
        }
      }
    }
    throw new IOException("No .txz in " + jar);
  }

  private static void untar(InputStream in, Path into, int strip) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path name = Path.of(entry.getName()).normalize();
      if (name.getNameCount() <= strip) {
        continue;
      }
      Path target = into.resolve(name.subpath(strip, name.getNameCount())).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("The archive points outside of itself: " + entry.getName());
      }
      write(tar, entry, target);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    if (entry.isLink()) {
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & EXECUTABLE) != 0) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }

  private static InputStream buffered(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }
}
