package test;

public abstract class Stored {

    /** How often it was written. */
    public int revision;
}
