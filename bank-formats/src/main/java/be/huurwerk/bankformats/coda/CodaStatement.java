package be.huurwerk.bankformats.coda;

import java.util.List;

/** A statement as a whole, for whom it fits in memory. */
public record CodaStatement(
        CodaOpening opening, List<CodaMovement> movements, CodaClosing closing, List<CodaFinding> findings) {

    public CodaStatement {
        movements = List.copyOf(movements);
        findings = List.copyOf(findings);
    }
}
