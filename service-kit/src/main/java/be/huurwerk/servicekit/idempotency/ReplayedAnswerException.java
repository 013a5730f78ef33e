package be.huurwerk.servicekit.idempotency;

/** Carries a kept answer out of a resource method, whatever type that method gives. */
final class ReplayedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    ReplayedAnswerException(StoredAnswer answer) {
        super("an answer is given again", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
