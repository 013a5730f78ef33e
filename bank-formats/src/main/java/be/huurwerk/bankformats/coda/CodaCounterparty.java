package be.huurwerk.bankformats.coda;

/** The other party. A name is personal data: it is shown here as little as the account is. */
public record CodaCounterparty(String account, String bic, String name) {

    @Override
    public String toString() {
        return "CodaCounterparty[...]";
    }
}
