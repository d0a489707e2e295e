-- The storefront is read in the order of titles, a page at a time: from a title to the run that is live with it.
create index product_page_title on product_page (title);
create index run_of_submission on run (submission_id);
