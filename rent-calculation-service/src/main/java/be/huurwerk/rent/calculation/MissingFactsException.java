package be.huurwerk.rent.calculation;

import java.util.List;

/** The question can't be answered: names every fact that is missing. */
public final class MissingFactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MissingFact> facts;

    MissingFactsException(List<MissingFact> facts) {
        super(facts.size() + " facts are missing");
        this.facts = List.copyOf(facts);
    }

    public List<MissingFact> facts() {
        return facts;
    }
}
