package be.huurwerk.regulation.parameter;

/** The same short text in both languages. */
public record Title(String nl, String en) {

    /** The Dutch text for {@code nl}, the English one for any other language. */
    public String in(String language) {
        return "nl".equals(language) ? nl : en;
    }
}
