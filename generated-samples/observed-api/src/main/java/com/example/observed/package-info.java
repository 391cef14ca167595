/**
 * An API that gives out signed sessions, and a worker that collects its errors.
 *
 * <pre>
 *   visitor ──► Api ── what it logs and fails of ──► Errors ──► RecentErrors
 *                                                      ▲
 *   developer ─────────────────────────────────────────┘
 * </pre>
 */
package com.example.observed;
