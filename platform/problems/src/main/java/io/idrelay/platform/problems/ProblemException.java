package io.idrelay.platform.problems;

/** Ends a request with a problem; the transaction it is thrown in rolls back. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.slug());
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
