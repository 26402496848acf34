
'use strict';
(function () {
  const all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };
  const form = document.querySelector('.filters');
  if (form) {
    const search = document.getElementById('search');
    const shown = document.getElementById('shown');
    const nothing = document.getElementById('nothing');
    const isStyledAway = function (element) { return getComputedStyle(element).display === 'none'; };
    const files = all('.file').map(function (file) {
      const path = file.querySelector('h3').textContent;
      return {element: file, cards: all('.card', file).map(function (card) {
        const about = path + ' ' + card.querySelector('h4').textContent;
        return {element: card, more: card.querySelector('.more'), items: all('.item', card).map(function (item) {
          return {element: item, text: (about + ' ' + item.textContent).toLowerCase()};
        })};
      })};
    });
    const total = all('.item', document.getElementById('files')).length;
    const update = function () {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const file of files) {
        file.element.hidden = false;
        let inFile = 0;
        for (const card of file.cards) {
          card.element.hidden = false;
          const isOff = isStyledAway(card.element);
          let inCard = 0;
          for (const item of card.items) {
            item.element.hidden = !words.every(function (word) { return item.text.includes(word); });
            if (!isOff && !item.element.hidden && !isStyledAway(item.element)) { inCard++; }
          }
          card.element.hidden = inCard === 0;
          if (words.length && card.more) { card.more.open = true; }
          inFile += inCard;
        }
        file.element.hidden = inFile === 0;
        if (words.length) { file.element.open = true; }
        count += inFile;
      }
      shown.value = count + ' of ' + total + ' findings shown';
      nothing.hidden = count > 0;
    };
    const fold = document.getElementById('fold');
    fold.addEventListener('click', function () {
      const open = fold.textContent !== 'Fold all files';
      all('.file').forEach(function (file) { file.open = open; });
      fold.textContent = open ? 'Fold all files' : 'Open all files';
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('input', update);
    form.addEventListener('reset', function () { setTimeout(update); });
    all('.js').forEach(function (element) { element.hidden = false; });
    update();
  }
  let folded = [];
  addEventListener('beforeprint', function () {
    folded = all('details:not([open])');
    folded.forEach(function (details) { details.open = true; });
  });
  addEventListener('afterprint', function () { folded.forEach(function (details) { details.open = false; }); });
})();
