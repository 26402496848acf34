/** The report as one page for a browser. */
package dev.plimsoll.report.html;
