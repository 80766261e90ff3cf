package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.upload.RegionLoad;
import dev.frontier.ingestion.domain.upload.Upload;
import dev.frontier.ingestion.domain.upload.UploadReading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The loads and what is known of them; each method takes part in the caller's transaction. */
public interface Uploads {
  /** A new identifier, later ones sorting after earlier ones. */
  UUID nextId();

  /** Stores a new one. */
  void add(Upload upload);

  /** Empty when there is none. */
  Optional<Upload> find(UUID id);

  /** As {@link #find}, and nobody else can change it until the transaction ends. */
  Optional<Upload> lock(UUID id);

  /** Stores the change of a locked one. */
  void save(Upload upload);

  /** The latest first. */
  List<Upload> latest(int limit);

  /**
   * Makes the caller's transaction the one that receives this load. The claim ends with the
   * transaction, however that ends: also when the process or its connection dies.
   *
   * @return false when another one receives it
   */
  boolean claim(UUID id);

  /** Tells how far the ones that are being received have come; answers which of them still are. */
  Set<UUID> report(Map<UUID, Upload.Progress> progress);

  /** Ends those that are said to be received by somebody who is not there any more. */
  Collection<UUID> failAbandoned();

  /** Keeps how the content of one was read. */
  void keepReading(UUID id, UploadReading reading);

  /** How its content was read when it was last sent; empty while nobody can tell. */
  Optional<UploadReading> reading(UUID id);

  /** What an accepted one holds, by region; empty before. */
  List<RegionLoad> regions(UUID id);
}
