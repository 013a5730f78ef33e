package be.huurwerk.arrears.bankstatement;

/** Reads a file from its first byte, each time it is asked. */
@FunctionalInterface
interface FileReader {

    /** @throws RefusedFileException when the file is broken; the handler may have heard of movements before */
    void read(FileHandler handler);
}
