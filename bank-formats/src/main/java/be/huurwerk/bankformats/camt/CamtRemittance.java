package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.StructuredCommunication;
import java.util.List;
import java.util.Optional;

/**
 * What the payer wrote.
 *
 * @param references structured creditor references
 * @param text free text, and what was added to structured references, the lines joined by a blank; empty when there is none. May hold a name.
 */
public record CamtRemittance(List<Reference> references, String text) {

    private static final String BELGIAN = "BBA";

    public CamtRemittance {
        references = List.copyOf(references);
    }

    /**
     * A creditor reference.
     *
     * @param issuer {@code BBA} for the Belgian structured communication, {@code ISO} for ISO 11649, or empty
     */
    public record Reference(String issuer, String value) {

        boolean claimsToBeBelgian() {
            return issuer.equals(BELGIAN);
        }

        /** With right check digits, blanks within it or not. */
        Optional<StructuredCommunication> belgian() {
            return claimsToBeBelgian() || issuer.isEmpty()
                    ? StructuredCommunication.parse(value.replace(" ", ""))
                    : Optional.empty();
        }
    }

    /** The Belgian structured communication with right check digits; none where the payer gave several, since it is for all of them. */
    public Optional<StructuredCommunication> structuredCommunication() {
        List<StructuredCommunication> all = belgian();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private List<StructuredCommunication> belgian() {
        return references.stream()
                .map(Reference::belgian)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "CamtRemittance[" + references.size() + " references]";
    }
}
