package be.huurwerk.servicekit.document;

/** Bytes that are read in parts, so that a document never lies in memory as a whole. */
interface Bytes {

    int size();

    /** So many bytes from a place on, or fewer where they end. */
    byte[] at(int from, int length);
}
