package be.huurwerk.servicekit.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a document may be, told by its bytes and never by what the sender says alone. */
enum ContentType {
    PDF(Documents.PDF, "pdf", "255044462D", Completeness::endsAsPdf),
    PNG(Documents.PNG, "png", "89504E470D0A1A0A", Completeness::isWholePng),
    JPEG(Documents.JPEG, "jpg", "FFD8FF", Completeness::isWholeJpeg);

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;
    private final Predicate<Bytes> whole;

    ContentType(String mediaType, String extension, String beginning, Predicate<Bytes> whole) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = HexFormat.of().parseHex(beginning);
        this.whole = whole;
    }

    static ContentType of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The ending of a file's name. */
    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    boolean begins(Bytes content) {
        return Arrays.equals(content.at(0, beginning.length), beginning);
    }

    /** Whether nothing of it was lost on the way. */
    boolean isWhole(Bytes content) {
        return whole.test(content);
    }
}
