package be.huurwerk.servicekit.run;

import java.util.List;
import java.util.UUID;

/** A part of a run that one replica does in one transaction. */
record Chunk(UUID chunkId, UUID runId, List<UUID> subjects) {}
