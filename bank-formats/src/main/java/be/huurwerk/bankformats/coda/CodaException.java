package be.huurwerk.bankformats.coda;

/** The file is refused; {@link #finding()} says where and why. */
public final class CodaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CodaFinding finding;

    CodaException(CodaFinding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    CodaException(int line, CodaFault fault, String field, Object expected, Object found) {
        this(CodaFinding.of(line, fault, field, expected, found));
    }

    public CodaFinding finding() {
        return finding;
    }
}
