package be.huurwerk.bankformats.camt;

/** The other party: personal data. Blank where the bank does not tell. */
public record CamtCounterparty(String name, String account, String bic, String ultimateName) {

    @Override
    public String toString() {
        return "CamtCounterparty[...]";
    }
}
