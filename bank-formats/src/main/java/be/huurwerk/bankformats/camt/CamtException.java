package be.huurwerk.bankformats.camt;

/** The file is refused; {@link #finding()} says where and why. */
public final class CamtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CamtFinding finding;

    CamtException(int line, CamtFault fault, String field, Object expected, Object found) {
        this(CamtFinding.of(line, fault, field, expected, found));
    }

    private CamtException(CamtFinding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    public CamtFinding finding() {
        return finding;
    }
}
