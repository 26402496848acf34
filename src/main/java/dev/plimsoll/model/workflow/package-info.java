/**
 * Floor 3: what GitHub accepts as a workflow. Source: the schema and the checks of GitHub's own parser
 * (actions/languageservices, workflow-parser), and GitHub Docs, "Workflow syntax" and "Contexts".
 */
package dev.plimsoll.model.workflow;
