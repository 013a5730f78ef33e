package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.StructuredCommunication;
import java.util.Optional;

/** A structured communication that a payer typed as free text, with its signs and nothing around it. */
final class FreeText {

    private FreeText() {}

    /** What stands in the field for it, or else in the text. */
    static Optional<StructuredCommunication> orElse(
            Optional<StructuredCommunication> structured, Optional<String> text) {
        return structured.or(() -> text.filter(typed -> typed.startsWith("+++") || typed.startsWith("***"))
                .flatMap(StructuredCommunication::parse));
    }
}
