package be.huurwerk.bankformats.camt;

import java.util.List;

/** A statement or notification as a whole, for whom it fits in memory. */
public record CamtStatement(
        CamtOpening opening, List<CamtMovement> movements, CamtClosing closing, List<CamtFinding> findings) {

    public CamtStatement {
        movements = List.copyOf(movements);
        findings = List.copyOf(findings);
    }
}
