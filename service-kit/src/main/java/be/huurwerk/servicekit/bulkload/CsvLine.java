package be.huurwerk.servicekit.bulkload;

/**
 * A line of the file.
 *
 * @param number from 1, the header's, on
 * @param text without its end; null when it can't be read
 * @param fault why it can't be read; null when it can
 */
record CsvLine(int number, String text, LineReason fault) {

    boolean isBlank() {
        return text != null && text.isBlank();
    }
}
