SELECT a + b FROM sums;
