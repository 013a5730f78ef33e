package be.huurwerk.servicekit.bulkload;

/**
 * Something sound of a file.
 *
 * @param number of its line, from 1, the header's, on
 * @param lines of the file that it stands for
 */
public record Line<L>(int number, int lines, L content) {

    public static <L> Line<L> of(int number, L content) {
        return new Line<>(number, 1, content);
    }
}
