package be.huurwerk.benchmarks.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a day takes of the machine, told before it is begun: a set-up that stops for want of it after ten minutes has measured nothing.
 *
 * @param diskMegabytes where the data are kept
 * @param memoryMegabytes of all processes together
 */
record DayNeeds(long diskMegabytes, long memoryMegabytes) {

    /** Of the empty databases, and of the log of the database server, which it keeps at about a gigabyte. */
    private static final long DISK_AT_FIRST = 2_000;

    /** Of the five databases and the topics: 28 were seen with 5,000 tenancies. */
    private static final long DISK_KILOBYTES_A_TENANCY = 40;

    /** Five services of half a gigabyte, the benchmark with the broker in it, and the database server. */
    private static final long MEMORY = 4_500;

    private static final long KILOBYTES = 1_024;

    static DayNeeds of(int tenancies) {
        return new DayNeeds(DISK_AT_FIRST + tenancies * DISK_KILOBYTES_A_TENANCY / KILOBYTES, MEMORY);
    }

    /** What is free: disk where the folder is, and memory by Linux's books; on another system there is no end of memory. */
    static DayNeeds free(Path folder) throws IOException {
        long disk = Files.getFileStore(folder).getUsableSpace() / KILOBYTES / KILOBYTES;
        Path books = Path.of("/proc/meminfo");
        if (!Files.exists(books)) {
            return new DayNeeds(disk, Long.MAX_VALUE);
        }
        try (Stream<String> lines = Files.lines(books)) {
            long kilobytes = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
            return new DayNeeds(disk, kilobytes / KILOBYTES);
        }
    }

    boolean fitIn(DayNeeds free) {
        return diskMegabytes <= free.diskMegabytes && memoryMegabytes <= free.memoryMegabytes;
    }

    @Override
    public String toString() {
        return diskMegabytes + " MB of disk and " + memoryMegabytes + " MB of memory";
    }
}
